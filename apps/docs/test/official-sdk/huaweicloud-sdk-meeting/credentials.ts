import { RequiredError } from "@huaweicloud/huaweicloud-sdk-core/auth/AKSKSigner.js";
import type { ICredential } from "@huaweicloud/huaweicloud-sdk-core/auth/ICredential.js";
import type { HcClient } from "@huaweicloud/huaweicloud-sdk-core/HcClient.js";
import { DefaultHttpClient } from "@huaweicloud/huaweicloud-sdk-core/http/DefaultHttpClient.js";
import type { IHttpRequest } from "@huaweicloud/huaweicloud-sdk-core/http/IHttpRequest.js";
import type { SdkResponse } from "@huaweicloud/huaweicloud-sdk-core/SdkResponse.js";

interface SignInResponse extends SdkResponse {
  accessToken?: string;
}

/** After this time, in milliseconds, the official code signs in again. Its names suggest 12 hours. */
const TOKEN_AGE = 12 * 60 * 60;

export class MeetingCredentials implements ICredential {
  #userName?: string;
  #userPassword?: string;
  #token?: string;
  #signedInAt = 0;

  withUserName(userName: string): this {
    this.#userName = userName;
    return this;
  }

  withUserPassword(userPassword: string): this {
    this.#userPassword = userPassword;
    return this;
  }

  withToken(token: string): this {
    this.#token = token;
    return this;
  }

  getAk(): undefined {}

  getSk(): undefined {}

  async processAuthParams(): Promise<this> {
    return this;
  }

  async processAuthRequest(_: HcClient, request: IHttpRequest): Promise<IHttpRequest> {
    if (!this.#userName || !this.#userPassword) throw new RequiredError("Input your user name and password");
    if (!this.#token || Date.now() - this.#signedInAt > TOKEN_AGE) this.#token = await this.#signIn(request.endpoint);
    const headers = { "X-Access-Token": this.#token, ...request.headers };
    return Object.assign(request, { headers, endpoint: `${request.endpoint}${request.url}` });
  }

  async #signIn(endpoint: string): Promise<string> {
    const basic = Buffer.from(`${this.#userName}:${this.#userPassword}`, "latin1").toString("base64");
    const { data: { accessToken } = {} } = await new DefaultHttpClient({}, [endpoint]).sendRequest<SignInResponse>({
      url: "/v1/usg/acs/auth/account",
      method: "POST",
      data: { account: this.#userName, clientType: 72 },
      headers: { Authorization: `Basic ${basic}`, "Content-Type": "application/json; charset=UTF-8" },
    });
    this.#signedInAt = Date.now();
    if (!accessToken) throw new Error("createToken: token is undefined");
    return accessToken;
  }
}
