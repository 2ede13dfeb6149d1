import { createWorkspaceClient } from "@hwc-users/client";

const baseUrl = process.env["HWC_BASE_URL"] ?? "http://127.0.0.1:4010";
const token = process.env["HWC_TOKEN"] ?? "any-token";
const workspace = createWorkspaceClient({ authToken: token, baseUrl });

const { id } = await workspace.updateUserInfo({
  project_id: "0bec5db98280d2d02fd6c00c2de791ce",
  user_id: "8a2c3f9579d240820179d51e6caf0001",
  body: { disabled: true },
});
console.log(id);
