const baseUrl = process.env["HWC_BASE_URL"] ?? "http://127.0.0.1:4010";
const token = process.env["HWC_TOKEN"] ?? "any-token";

const response = await fetch(`${baseUrl}/v1/usg/dcs/member`, {
  method: "PUT",
  headers: {
    "X-Access-Token": token,
    "X-Request-Id": crypto.randomUUID(),
    "Accept-Language": "en-US",
    "Content-Type": "application/json",
  },
  body: JSON.stringify({
    name: "李明",
    englishName: "Ming Li",
    title: "Product designer",
    signature: "Measure twice, cut once.",
  }),
  redirect: "error", // a redirect would send the token to another host
  signal: AbortSignal.timeout(10_000),
});

if (response.ok) {
  console.log("Saved.");
} else {
  // A gateway may return an error that is not JSON.
  const result = (await response.json().catch(() => ({}))) as { error_code?: string };
  const requestId = response.headers.get("X-Request-Id");
  console.error(`Not saved: ${result.error_code ?? response.status} (request ${requestId})`);
  process.exitCode = 1;
}
