import type { ClientOptions, Token } from "./client-options.ts";
import { type Client, createClient } from "./create-client.ts";
import { type WorkspaceOperations, workspace } from "./generated/operations.ts";
import type { paths } from "./generated/types.ts";
import { RequestError } from "./request-error.ts";

const [server] = workspace.servers;

/** A region that has Workspace. */
export type WorkspaceRegion = (typeof server.variables.region)[number];

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
 * @throws {RequestError} when neither a known region nor a base URL is given.
 * @example
 * const workspace = createWorkspaceClient({ authToken, region: "ap-southeast-1" });
 * await workspace.updateUserInfo({ project_id, user_id, body: { disabled: true } });
 */
export function createWorkspaceClient(options: WorkspaceClientOptions): WorkspaceClient {
  const { authToken, region, baseUrl, ...rest } = options;
  return createClient<WorkspaceOperations, WorkspacePaths>(workspace, {
    ...rest,
    baseUrl: baseUrl ?? regionUrl(region),
    token: authToken,
  });
}

function regionUrl(region: WorkspaceRegion | undefined): string {
  const regions = server.variables.region;
  if (region === undefined || !regions.includes(region)) {
    throw new RequestError(`There is no region "${region}". Give one of ${regions.join(", ")}; or give a baseUrl.`);
  }
  return server.url.replace("{region}", region);
}
