import type { ClientOptions } from "./client-options.ts";
import { type Context, createContext } from "./context.ts";
import { type Client, createClient } from "./create-client.ts";
import { RequestError } from "./errors.ts";
import { type WorkspaceOperations, workspace, workspaceOperations } from "./generated/operations.ts";
import type { paths } from "./generated/types.ts";
import type { Token } from "./token.ts";

/** A region that has Workspace. */
export type WorkspaceRegion = (typeof workspace.variables.region)[number];

/** What {@link createWorkspaceClient} takes: a token, and either a region or a base URL. */
export type WorkspaceClientOptions = ClientOptions & {
  /** An IAM user token for the project. */
  authToken: Token;
} & (
    | {
        /** The region of the project, such as `ap-southeast-1`. */
        region: WorkspaceRegion;
        baseUrl?: never;
      }
    | {
        /**
         * Where Workspace is reached, when it is not one of the regions: a mock server, say.
         *
         * @example "http://127.0.0.1:4010"
         */
        baseUrl: string;
        region?: never;
      }
  );

type WorkspacePaths = Pick<paths, (typeof workspaceOperations)[number]["path"]>;

/** One method for each call of Workspace, and `raw`, which is openapi-fetch itself. */
export type WorkspaceClient = Client<WorkspaceOperations, WorkspacePaths>;

/**
 * Makes a client of Huawei Cloud Workspace.
 *
 * @throws {RequestError} when neither a known region nor a base URL is given, an option is not known, or the address is not
 *   one to send a token to.
 * @example
 * const workspace = createWorkspaceClient({ authToken, region: "ap-southeast-1" });
 * await workspace.updateUserInfo({ project_id, user_id, body: { disabled: true } });
 */
export function createWorkspaceClient(options: WorkspaceClientOptions): WorkspaceClient {
  return createClient(contextOf("createWorkspaceClient", options), workspaceOperations);
}

/** What the functions of Workspace take first: {@link createWorkspaceContext} makes it. */
export type WorkspaceContext = Pick<Context<typeof workspace>, "service">;

/**
 * Makes what functions such as `updateUserInfo` take first. It holds what their calls share, such as the token.
 *
 * @throws {RequestError} when neither a known region nor a base URL is given, an option is not known, or the address is not
 *   one to send a token to.
 * @example
 * const workspace = createWorkspaceContext({ authToken, region: "ap-southeast-1" });
 * await updateUserInfo(workspace, { project_id, user_id, body: { disabled: true } });
 */
export function createWorkspaceContext(options: WorkspaceClientOptions): WorkspaceContext {
  return contextOf("createWorkspaceContext", options);
}

function contextOf(creator: string, options: WorkspaceClientOptions): Context<typeof workspace> {
  const { authToken, region, baseUrl = regionUrl(creator, region), ...rest } = options;
  return createContext(creator, workspace, baseUrl, authToken, rest);
}

function regionUrl(creator: string, region: WorkspaceRegion | undefined): string {
  const regions = workspace.variables.region;
  if (region === undefined || !regions.includes(region)) {
    throw new RequestError(
      { operationId: creator, attempts: 0 },
      `needs a baseUrl, or one of the regions ${regions.join(", ")}`,
    );
  }
  return workspace.url.replace("{region}", region);
}
