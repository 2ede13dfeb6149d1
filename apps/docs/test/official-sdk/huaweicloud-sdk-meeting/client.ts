import { RequiredError } from "@huaweicloud/huaweicloud-sdk-core/auth/AKSKSigner.js";
import { ClientBuilder } from "@huaweicloud/huaweicloud-sdk-core/ClientBuilder.js";
import type { HcClient } from "@huaweicloud/huaweicloud-sdk-core/HcClient.js";
import type { SdkResponse } from "@huaweicloud/huaweicloud-sdk-core/SdkResponse.js";
import type {
  BatchUpdateUserStatusRequest,
  UpdateMyInfoRequest,
  UpdateUserRequest,
  UpdateUserResponse,
} from "./requests.ts";

interface Call {
  url: string;
  pathParams?: Record<string, string | number | undefined>;
  accountType?: number | undefined;
}

export class MeetingClient {
  readonly #client: HcClient;

  constructor(client: HcClient) {
    this.#client = client;
  }

  static newBuilder(): ClientBuilder<MeetingClient> {
    return new ClientBuilder((client) => new MeetingClient(client), "MeetingCredentials");
  }

  updateMyInfo(request: UpdateMyInfoRequest): Promise<SdkResponse> {
    return this.#put(request, { url: "/v1/usg/dcs/member" });
  }

  updateUser(request: UpdateUserRequest): Promise<UpdateUserResponse> {
    const { account, accountType } = request;
    return this.#put(request, { url: "/v1/usg/dcs/corp/member/{account}", pathParams: { account }, accountType });
  }

  batchUpdateUserStatus(request: BatchUpdateUserStatusRequest): Promise<SdkResponse> {
    const { value } = request;
    return this.#put(request, { url: "/v1/usg/dcs/corp/member/status/{value}", pathParams: { value } });
  }

  async #put<Response extends SdkResponse>(
    request: UpdateMyInfoRequest | UpdateUserRequest | BatchUpdateUserStatusRequest,
    { url, pathParams = {}, accountType }: Call,
  ): Promise<Response> {
    const { body, xRequestId, acceptLanguage } = request;
    for (const [name, value] of Object.entries({ ...pathParams, body }))
      if (value === undefined || value === null) throw new RequiredError(name);
    return this.#client.sendRequest<Response>({
      method: "PUT",
      url,
      contentType: "application/json",
      queryParams: accountType === undefined ? {} : { accountType },
      pathParams,
      headers: {
        ...(xRequestId !== undefined && { "X-Request-Id": xRequestId }),
        ...(acceptLanguage !== undefined && { "Accept-Language": acceptLanguage }),
      },
      ...(body && { data: body }),
    });
  }
}
