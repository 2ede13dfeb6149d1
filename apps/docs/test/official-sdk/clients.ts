import { BasicCredentials } from "@huaweicloud/huaweicloud-sdk-core";
import { createMeetingClient, createWorkspaceClient } from "@hwc-users/client";
import { signRequests } from "@hwc-users/client/sign-in";
import { MeetingClient, MeetingCredentials } from "./huaweicloud-sdk-meeting/index.ts";
import { WorkspaceClient } from "./huaweicloud-sdk-workspace/index.ts";

/** Creates the official clients and ours for one server. The official client of Meeting signs in before its first call. */
export function createClients(url: string) {
  const accessKey = "your-access-key";
  const secretKey = "your-secret-key";
  return {
    official: {
      meeting: MeetingClient.newBuilder()
        .withCredential(new MeetingCredentials().withUserName("ming.li").withUserPassword("your-password"))
        .withEndpoint(url)
        .build(),
      workspace: WorkspaceClient.newBuilder()
        .withCredential(new BasicCredentials().withAk(accessKey).withSk(secretKey).withProjectId("p1"))
        .withEndpoint(url)
        .build(),
    },
    ours: {
      meeting: createMeetingClient({ accessToken: "any-token", baseUrl: url }),
      workspace: createWorkspaceClient({ signer: signRequests({ accessKey, secretKey }), baseUrl: url }),
    },
  };
}
