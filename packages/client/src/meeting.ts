import type { ClientOptions } from "./client-options.ts";
import { type Context, createContext } from "./context.ts";
import { type Client, createClient } from "./create-client.ts";
import { type MeetingOperations, type MeetingServer, meeting, meetingOperations } from "./generated/operations.ts";
import type { paths } from "./generated/types.ts";
import type { Token } from "./token.ts";

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
  baseUrl?: MeetingServer | (string & Record<never, never>);
}

type MeetingPaths = Pick<paths, (typeof meetingOperations)[number]["path"]>;

/** One method for each call of Meeting, and `raw`, which is openapi-fetch itself. */
export type MeetingClient = Client<MeetingOperations, MeetingPaths>;

/**
 * Makes a client of Huawei Cloud Meeting.
 *
 * @throws {RequestError} when an option is not known, or the address is not one to send a token to.
 * @example
 * const meeting = createMeetingClient({ accessToken });
 * const user = await meeting.updateUser({ account, body: { email, title } });
 */
export function createMeetingClient(options: MeetingClientOptions): MeetingClient {
  return createClient(contextOf("createMeetingClient", options), meetingOperations);
}

/** What the functions of Meeting take first: {@link createMeetingContext} makes it. */
export type MeetingContext = Pick<Context<typeof meeting>, "service">;

/**
 * Makes what functions such as `updateUser` take first. It holds what their calls share, such as the token.
 *
 * @throws {RequestError} when an option is not known, or the address is not one to send a token to.
 * @example
 * const meeting = createMeetingContext({ accessToken });
 * const user = await updateUser(meeting, { account, body: { email, title } });
 */
export function createMeetingContext(options: MeetingClientOptions): MeetingContext {
  return contextOf("createMeetingContext", options);
}

function contextOf(creator: string, options: MeetingClientOptions): Context<typeof meeting> {
  const { accessToken, baseUrl = meeting.url, ...rest } = options;
  return createContext(creator, meeting, baseUrl, accessToken, rest);
}
