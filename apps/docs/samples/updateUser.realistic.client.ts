import { cachedToken, createMeetingClient, isApiError, isTimeoutError } from "@hwc-users/client";

const baseUrl = process.env["HWC_BASE_URL"] ?? "http://127.0.0.1:4010";
const token = process.env["HWC_TOKEN"] ?? "any-token";

// One client per program. Sign in inside cachedToken, which runs
// once in 12 hours, not once per call.
const meeting = createMeetingClient({
  accessToken: cachedToken(async () => ({ token, expiresIn: 12 * 3600 })),
  baseUrl,
  language: "en-US",
  timeout: 10_000,
});

try {
  const user = await meeting.updateUser({
    account: "ming.li",
    accountType: 1, // the account is a user ID of your own system
    body: {
      phone: "+8617312349807",
      country: "chinaPR",
      name: "李明",
      title: "Product designer",
      deptCode: "1",
      sortLevel: 20,
      status: 0, // sent, because an omitted field may be reset
      vmrId: "912992631", // without it, Meeting generates an ID
    },
  });
  console.log(`The user ${user.id} has status ${user.status}.`);
} catch (error) {
  process.exitCode = 1;
  if (isTimeoutError(error)) {
    console.error("The call timed out. The user may have been changed.");
  } else if (isApiError(error)) {
    const isUnknown = error.errorCode === "USG.201040000";
    const reason = isUnknown ? "there is no such user" : error.errorCode;
    console.error(`The call failed: ${reason} (request ${error.requestId})`);
  } else {
    throw error;
  }
}
