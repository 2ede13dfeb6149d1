import type { SdkResponse } from "@huaweicloud/huaweicloud-sdk-core/SdkResponse.js";

/** The headers of every request of Meeting. */
class MeetingRequest {
  declare xRequestId?: string;
  declare acceptLanguage?: string;

  withXRequestId(xRequestId: string): this {
    this.xRequestId = xRequestId;
    return this;
  }

  withAcceptLanguage(acceptLanguage: string): this {
    this.acceptLanguage = acceptLanguage;
    return this;
  }
}

export class ModMemberDTO {
  declare name: string | undefined;
  declare title?: string;

  constructor(name?: string) {
    this.name = name;
  }

  withName(name: string): this {
    this.name = name;
    return this;
  }

  withTitle(title: string): this {
    this.title = title;
    return this;
  }
}

export class UpdateMyInfoRequest extends MeetingRequest {
  declare body?: ModMemberDTO;

  withBody(body: ModMemberDTO): this {
    this.body = body;
    return this;
  }
}

export class ModUserDTO {
  declare email?: string;
  declare title?: string;
  declare status?: number;

  withEmail(email: string): this {
    this.email = email;
    return this;
  }

  withTitle(title: string): this {
    this.title = title;
    return this;
  }

  withStatus(status: number): this {
    this.status = status;
    return this;
  }
}

export class UpdateUserRequest extends MeetingRequest {
  declare account: string | undefined;
  declare accountType?: number;
  declare body?: ModUserDTO;

  constructor(account?: string) {
    super();
    this.account = account;
  }

  withAccount(account: string): this {
    this.account = account;
    return this;
  }

  withAccountType(accountType: number): this {
    this.accountType = accountType;
    return this;
  }

  withBody(body: ModUserDTO): this {
    this.body = body;
    return this;
  }
}

export interface UpdateUserResponse extends SdkResponse {
  userAccount?: string;
  title?: string;
}

export class BatchUpdateUserStatusRequest extends MeetingRequest {
  declare value: number | undefined;
  declare body?: string[];

  constructor(value?: number) {
    super();
    this.value = value;
  }

  withValue(value: number): this {
    this.value = value;
    return this;
  }

  withBody(body: string[]): this {
    this.body = body;
    return this;
  }
}
