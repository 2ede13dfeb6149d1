import { cachedToken, createMeetingClient, isApiError, isTimeoutError } from "@hwc-users/client";

const baseUrl = process.env["HWC_BASE_URL"] ?? "http://127.0.0.1:4010";
const token = process.env["HWC_TOKEN"] ?? "any-token";

// One client per program. Sign the user in inside cachedToken, which runs
// once in 12 hours, not once per call.
const meeting = createMeetingClient({
  accessToken: cachedToken(async () => ({ token, expiresIn: 12 * 3600 })),
  baseUrl,
  language: "en-US",
  timeout: 10_000,
});

try {
  await meeting.updateMyInfo({
    body: {
      name: "李明",
      englishName: "Ming Li",
      title: "Product designer",
      signature: "Measure twice, cut once.",
    },
  });
  console.log("Saved.");
} catch (error) {
  process.exitCode = 1;
  if (isTimeoutError(error)) {
    console.error("The call timed out. Try again later.");
  } else if (isApiError(error)) {
    console.error(`Not saved: ${error.errorCode} (request ${error.requestId})`);
  } else {
    throw error;
  }
}
