import { cachedToken, createWorkspaceClient, isApiError, isTimeoutError } from "@hwc-users/client";

const baseUrl = process.env["HWC_BASE_URL"] ?? "http://127.0.0.1:4010";
const token = process.env["HWC_TOKEN"] ?? "any-token";

// One client per program. Call IAM inside cachedToken, which runs
// once a day, not once per call.
const workspace = createWorkspaceClient({
  authToken: cachedToken(async () => ({ token, expiresIn: 24 * 3600 })),
  baseUrl, // or region: "ap-southeast-1"
  timeout: 10_000,
});

try {
  const { id } = await workspace.updateUserInfo({
    project_id: "0bec5db98280d2d02fd6c00c2de791ce",
    user_id: "8a2c3f9579d240820179d51e6caf0001",
    body: {
      description: "Contractor until the end of January",
      user_email: "ming.li@example.com",
      account_expires: "2027-01-31T00:00:00Z",
      disabled: false,
    },
  });
  console.log(`The user ${id} can work until the end of January.`);
} catch (error) {
  process.exitCode = 1;
  if (isTimeoutError(error)) {
    console.error("The call timed out. The user may have been changed.");
  } else if (isApiError(error)) {
    const isGone = error.errorCode === "WKS.00170312";
    const reason = isGone ? "the user no longer exists" : error.errorCode;
    console.error(`The call failed: ${reason ?? error.status}`);
  } else {
    throw error;
  }
}
