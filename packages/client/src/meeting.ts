import type { ClientOptions, Token } from "./client-options.ts";
import { type Client, createClient } from "./create-client.ts";
import { type MeetingOperations, meeting } from "./generated/operations.ts";
import type { paths } from "./generated/types.ts";

/** What {@link createMeetingClient} takes. */
export interface MeetingClientOptions extends ClientOptions {
  /**
   * Who makes the calls: an enterprise administrator, or for `updateMyInfo` the user.
   *
   * @example "stbLRonxHFt7jfbMHSY2UufNZewbPwb8TP8y"
   */
  accessToken: Token;
  /**
   * Where Meeting is reached. Give the international address, or that of a mock server.
   *
   * @default the address in China
   * @example "http://127.0.0.1:4010"
   */
  baseUrl?: (typeof meeting.servers)[number]["url"] | (string & Record<never, never>);
}

type MeetingPaths = Pick<paths, (typeof meeting.operations)[keyof MeetingOperations]["path"]>;

/** One method for each call of Meeting, and `raw`, which is openapi-fetch itself. */
export type MeetingClient = Client<MeetingOperations, MeetingPaths>;

/**
 * Makes a client of Huawei Cloud Meeting.
 *
 * @example
 * const meeting = createMeetingClient({ accessToken });
 * const user = await meeting.updateUser({ account, body: { email, title } });
 */
export function createMeetingClient({ accessToken, baseUrl, ...options }: MeetingClientOptions): MeetingClient {
  return createClient<MeetingOperations, MeetingPaths>(meeting, {
    ...options,
    baseUrl: baseUrl ?? meeting.servers[0].url,
    token: accessToken,
  });
}
