const baseUrl = process.env["HWC_BASE_URL"] ?? "http://127.0.0.1:4010";
const token = process.env["HWC_TOKEN"] ?? "any-token";

const accounts = ["test010", "ming.li@example.com", "3e48b79b660e403cb5e0208f7be83961"];
const path = "/v1/usg/dcs/corp/member/status/1?accountType=0";
const response = await fetch(baseUrl + path, {
  method: "PUT",
  headers: {
    "X-Access-Token": token,
    "X-Request-Id": crypto.randomUUID(),
    "Accept-Language": "en-US",
    "Content-Type": "application/json",
  },
  body: JSON.stringify(accounts),
  redirect: "error", // a redirect would send the token to another host
  signal: AbortSignal.timeout(10_000),
});

if (response.ok) {
  console.log(`${accounts.length} accounts are disabled.`);
} else {
  // A gateway may return an error that is not JSON.
  const result = (await response.json().catch(() => ({}))) as { error_code?: string };
  const requestId = response.headers.get("X-Request-Id");
  console.error("Some accounts may have been disabled. Send the list again.");
  console.error(`${result.error_code ?? response.status} (request ${requestId})`);
  process.exitCode = 1;
}
