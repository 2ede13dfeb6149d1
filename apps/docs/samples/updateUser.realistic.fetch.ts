const baseUrl = process.env["HWC_BASE_URL"] ?? "http://127.0.0.1:4010";
const token = process.env["HWC_TOKEN"] ?? "any-token";

const account = encodeURIComponent("ming.li"); // a "/" would change the path
const path = `/v1/usg/dcs/corp/member/${account}?accountType=1`;
const response = await fetch(baseUrl + path, {
  method: "PUT",
  headers: {
    "X-Access-Token": token,
    "X-Request-Id": crypto.randomUUID(),
    "Accept-Language": "en-US",
    "Content-Type": "application/json",
  },
  body: JSON.stringify({
    phone: "+8617312349807",
    country: "chinaPR",
    name: "李明",
    title: "Product designer",
    deptCode: "1",
    sortLevel: 20,
    status: 0, // sent, because an omitted field may be reset
    vmrId: "912992631", // without it, Meeting generates an ID
  }),
  redirect: "error", // a redirect would send the token to another host
  signal: AbortSignal.timeout(10_000),
});

// Any field can be missing, and a gateway may return an error that is not JSON.
type Result = { id?: string; status?: number; error_code?: string };
const result = (await response.json().catch(() => ({}))) as Result;
if (response.ok) {
  console.log(`The user ${result.id} has status ${result.status}.`);
} else {
  const requestId = response.headers.get("X-Request-Id");
  const reason = result.error_code ?? response.status;
  console.error(`The call failed: ${reason} (request ${requestId})`);
  process.exitCode = 1;
}
