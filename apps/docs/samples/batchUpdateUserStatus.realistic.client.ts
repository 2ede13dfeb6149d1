import { cachedToken, createMeetingClient, isApiError, isRequestError } from "@hwc-users/client";

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

const accounts = ["test010", "ming.li@example.com", "3e48b79b660e403cb5e0208f7be83961"];
try {
  await meeting.batchUpdateUserStatus({ value: 1, accountType: 0, body: accounts });
  console.log(`${accounts.length} accounts are disabled.`);
} catch (error) {
  if (isRequestError(error)) throw error; // no request was sent
  process.exitCode = 1;
  console.error("Some accounts may have been disabled. Send the list again.");
  if (!isApiError(error)) throw error;
  console.error(`${error.errorCode} (request ${error.requestId})`);
}
