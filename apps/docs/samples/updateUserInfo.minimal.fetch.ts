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
console.log(await response.json());
