import { HcClient } from "@huaweicloud/huaweicloud-sdk-core/HcClient.js";
import { DefaultHttpClient } from "@huaweicloud/huaweicloud-sdk-core/http/DefaultHttpClient.js";
import type { CreateCall } from "./caller.ts";

/**
 * What the vendor's generated clients call. Its builder asks for credentials, which sign each request and which these
 * services do not take, so the client is put together without it, as `overrideEndpoints` does.
 */
export const createCall: CreateCall = ({ baseUrl, path, account, accountType, token, tokenHeader, body }) => {
  const client = new HcClient(new DefaultHttpClient({}, [baseUrl])).withEndpoints([baseUrl]);
  return () =>
    client.sendRequest({
      method: "PUT",
      url: path,
      contentType: "application/json",
      pathParams: { account },
      queryParams: { accountType },
      headers: { [tokenHeader]: token },
      data: body,
    });
};
