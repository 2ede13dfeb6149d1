const baseUrl = process.env["HWC_BASE_URL"] ?? "http://127.0.0.1:4010";
const token = process.env["HWC_TOKEN"] ?? "any-token";

const response = await fetch(`${baseUrl}/v1/usg/dcs/corp/member/status/0`, {
  method: "PUT",
  headers: { "X-Access-Token": token, "Content-Type": "application/json" },
  body: JSON.stringify(["test010"]),
  redirect: "error", // a redirect would send the token to another host
});
if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
