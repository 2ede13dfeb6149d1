import { createMeetingClient } from "@hwc-users/client";

const baseUrl = process.env["HWC_BASE_URL"] ?? "http://127.0.0.1:4010";
const token = process.env["HWC_TOKEN"] ?? "any-token";
const meeting = createMeetingClient({ accessToken: token, baseUrl });

await meeting.updateMyInfo({ body: { name: "user8001" } });
