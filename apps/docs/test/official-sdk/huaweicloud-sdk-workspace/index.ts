import { RequiredError } from "@huaweicloud/huaweicloud-sdk-core/auth/AKSKSigner.js";
import { ClientBuilder } from "@huaweicloud/huaweicloud-sdk-core/ClientBuilder.js";
import type { HcClient } from "@huaweicloud/huaweicloud-sdk-core/HcClient.js";
import type { SdkResponse } from "@huaweicloud/huaweicloud-sdk-core/SdkResponse.js";

export class EditUserReq {
  declare description?: string;
  declare disabled?: boolean;
  declare private user_email?: string;

  withDescription(description: string): this {
    this.description = description;
    return this;
  }

  withDisabled(disabled: boolean): this {
    this.disabled = disabled;
    return this;
  }

  withUserEmail(userEmail: string): this {
    this.user_email = userEmail;
    return this;
  }
}

export class UpdateUserInfoRequest {
  declare userId: string | undefined;
  declare body?: EditUserReq;

  constructor(userId?: string) {
    this.userId = userId;
  }

  withUserId(userId: string): this {
    this.userId = userId;
    return this;
  }

  withBody(body: EditUserReq): this {
    this.body = body;
    return this;
  }
}

export interface UpdateUserInfoResponse extends SdkResponse {
  id?: string;
}

export class WorkspaceClient {
  readonly #client: HcClient;

  constructor(client: HcClient) {
    this.#client = client;
  }

  static newBuilder(): ClientBuilder<WorkspaceClient> {
    return new ClientBuilder((client) => new WorkspaceClient(client));
  }

  async updateUserInfo({ userId, body }: UpdateUserInfoRequest): Promise<UpdateUserInfoResponse> {
    if (userId === undefined) throw new RequiredError("userId");
    if (!body) throw new RequiredError("body");
    return this.#client.sendRequest({
      method: "PUT",
      url: "/v2/{project_id}/users/{user_id}",
      contentType: "application/json",
      queryParams: {},
      pathParams: { user_id: userId },
      headers: {},
      data: body,
    });
  }
}
