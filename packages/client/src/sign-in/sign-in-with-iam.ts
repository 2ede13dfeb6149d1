import { hostLabel } from "../context/host-label.ts";
import type { FetchedToken } from "../credentials/cached-token.ts";
import { RequestError } from "../errors/errors.ts";
import type { WorkspaceRegion } from "../generated/options.ts";
import { signInWithIam as operation } from "../generated/sign-in-operations.ts";
import type { IamSignedInUser, SignInWithIamRequest } from "../generated/sign-in-types.ts";
import { newCallInfo } from "../observability/call-event.ts";
import type { FetchResponse } from "../transport/fetch.ts";
import { serverTime } from "../transport/retry-after.ts";
import { callSignIn } from "./call-sign-in.ts";
import { checkCredentials, type SignInOptions } from "./sign-in-options.ts";

interface IamUser extends SignInOptions {
  /** The name of the IAM user. */
  user: string;
  /** The password of the IAM user. */
  password: string;
  /** The name of the account that the IAM user belongs to. */
  domain: string;
}

interface IamProject {
  /** The region. The token is for its main project, and IAM is called in this region. */
  region: WorkspaceRegion;
  /** The ID of the project that the token is for. Without `region`, IAM is called at its address for all regions. */
  projectId: string;
}

/** Options of {@link signInWithIam}: an IAM user, and `region`, `projectId` or both. */
export type SignInWithIamOptions = IamUser &
  Partial<IamProject> &
  (Pick<IamProject, "region"> | Pick<IamProject, "projectId">);

/**
 * Signs in as an IAM user, for a token that Workspace accepts. A HUAWEI ID cannot sign in here: create an IAM user. The vendor
 * recommends signatures instead of tokens: `signRequests` creates them.
 *
 * @throws {RequestError} if an option is wrong. Nothing was sent.
 * @throws {ApiError} if IAM rejects the sign-in.
 * @throws {InvalidResponseError} if a success has no token.
 * @example
 * const authToken = cachedToken(({ signal }) => signInWithIam({ user, password, domain, region, signal }));
 * const workspace = createWorkspaceClient({ authToken, region });
 */
export async function signInWithIam(options: SignInWithIamOptions): Promise<FetchedToken> {
  const { operationId, service } = operation;
  checkCredentials(operationId, options, ["user", "password", "domain"], ["region", "projectId"]);
  const { user: name, password, domain, region, projectId, ...shared } = options;
  const [ofRegion, ofAllRegions] = service.servers;
  const server = region
    ? ofRegion.replace("{region}", hostLabel(operationId, "region", region, "cn-north-4"))
    : ofAllRegions;
  const body: SignInWithIamRequest = {
    auth: {
      identity: { methods: ["password"], password: { user: { name, password, domain: { name: domain } } } },
      scope: { project: projectOf(options) },
    },
  };
  const signIn = {
    operation,
    // Any text omits the list of services, which is long.
    input: { nocatalog: "true", body },
    credentials: { authorize: () => ({}) },
    secret: password,
    readToken,
  };
  return callSignIn(signIn, { ...shared, baseUrl: shared.baseUrl ?? server });
}

function projectOf({ region, projectId }: Partial<IamProject>) {
  if (projectId !== undefined) return { id: projectId };
  if (region !== undefined) return { name: region };
  throw new RequestError(newCallInfo(operation.operationId), 'option "region" or "projectId" is required');
}

function readToken({ token }: IamSignedInUser, response: FetchResponse) {
  const expiresAt = Date.parse(String(token?.expires_at));
  return { token: response.headers.get("x-subject-token"), expiresIn: (expiresAt - serverTime(response)) / 1000 };
}
