const baseUrl = process.env["HWC_BASE_URL"] ?? "http://127.0.0.1:4010";
const token = process.env["HWC_TOKEN"] ?? "any-token";

const path = "/v1/usg/dcs/corp/member/3e48b79b660e403cb5e0208f7be83961";
const response = await fetch(baseUrl + path, {
  method: "PUT",
  headers: { "X-Access-Token": token, "Content-Type": "application/json" },
  body: JSON.stringify({ email: "ming.li@example.com", status: 0 }),
  redirect: "error", // a redirect would send the token to another host
});
if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
console.log(await response.json());
