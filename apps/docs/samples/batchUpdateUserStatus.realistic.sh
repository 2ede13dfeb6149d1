# The 1 at the end of the path disables the accounts.
# Retries transient errors. After an error: prints the response, exits above 0.
curl --silent --show-error --fail-with-body --max-time 10 --retry 2 --request PUT \
  "${HWC_BASE_URL:-http://127.0.0.1:4010}/v1/usg/dcs/corp/member/status/1?accountType=0" \
  --header "X-Access-Token: ${HWC_TOKEN:-any-token}" \
  --header "Accept-Language: en-US" \
  --header "Content-Type: application/json" \
  --data @- <<'JSON'
["test010", "ming.li@example.com", "3e48b79b660e403cb5e0208f7be83961"]
JSON
