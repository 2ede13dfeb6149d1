import type { ClientOptions } from "./client-options.ts";
import { type Client, createClient } from "./create-client.ts";
import { RequestError } from "./errors.ts";
import { type WorkspaceOperations, workspace } from "./generated/operations.ts";
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

type WorkspacePaths = Pick<paths, (typeof workspace.operations)[keyof WorkspaceOperations]["path"]>;

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
  const { authToken, region, baseUrl = regionUrl(region), ...rest } = options;
  return createClient("createWorkspaceClient", workspace, baseUrl, authToken, rest);
}

function regionUrl(region: WorkspaceRegion | undefined): string {
  const regions = workspace.variables.region;
  if (region === undefined || !regions.includes(region)) {
    throw new RequestError(
      { operationId: "createWorkspaceClient", attempts: 0 },
      `needs a baseUrl, or one of the regions ${regions.join(", ")}`,
    );
  }
  return workspace.url.replace("{region}", region);
}
