const baseUrl = process.env["HWC_BASE_URL"] ?? "http://127.0.0.1:4010";
const token = process.env["HWC_TOKEN"] ?? "any-token";

const project = "0bec5db98280d2d02fd6c00c2de791ce";
const user = "8a2c3f9579d240820179d51e6caf0001";
const response = await fetch(`${baseUrl}/v2/${project}/users/${user}`, {
  method: "PUT",
  headers: { "X-Auth-Token": token, "Content-Type": "application/json" },
  body: JSON.stringify({
    description: "Contractor until the end of January",
    user_email: "ming.li@example.com",
    account_expires: "2027-01-31T00:00:00Z",
    disabled: false,
  }),
  redirect: "error", // a redirect would send the token to another host
  signal: AbortSignal.timeout(10_000),
});

// Any field can be missing, and a gateway may return an error that is not JSON.
type Result = { id?: string; error_code?: string };
const result = (await response.json().catch(() => ({}))) as Result;
// A response with status 200 can report an error too.
const succeeded = (result.error_code ?? "WKS.00000000") === "WKS.00000000";
if (response.ok && succeeded) {
  console.log(`The user ${result.id} can work until the end of January.`);
} else {
  console.error(`The call failed: ${result.error_code ?? response.status}`);
  process.exitCode = 1;
}
