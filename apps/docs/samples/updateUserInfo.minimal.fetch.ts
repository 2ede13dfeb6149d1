const baseUrl = process.env["HWC_BASE_URL"] ?? "http://127.0.0.1:4010";
const token = process.env["HWC_TOKEN"] ?? "any-token";

const project = "0bec5db98280d2d02fd6c00c2de791ce";
const user = "8a2c3f9579d240820179d51e6caf0001";
const response = await fetch(`${baseUrl}/v2/${project}/users/${user}`, {
  method: "PUT",
  headers: { "X-Auth-Token": token, "Content-Type": "application/json" },
  body: JSON.stringify({ disabled: true }),
  redirect: "error", // a redirect would send the token to another host
});
if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
const result = (await response.json()) as { error_code?: string };
// A response with status 200 can report an error too.
const succeeded = (result.error_code ?? "WKS.00000000") === "WKS.00000000";
if (!succeeded) throw new Error(`${response.status} ${JSON.stringify(result)}`);
console.log(result);
