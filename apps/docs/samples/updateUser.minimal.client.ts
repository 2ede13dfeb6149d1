import { createMeetingClient } from "@hwc-users/client";

const baseUrl = process.env["HWC_BASE_URL"] ?? "http://127.0.0.1:4010";
const token = process.env["HWC_TOKEN"] ?? "any-token";
const meeting = createMeetingClient({ accessToken: token, baseUrl });

const user = await meeting.updateUser({
  account: "3e48b79b660e403cb5e0208f7be83961",
  body: { email: "ming.li@example.com", status: 0 },
});
console.log(user);
