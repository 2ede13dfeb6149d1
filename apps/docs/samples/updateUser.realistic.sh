# accountType=1: the account is a user ID of your own system.
# Retries transient errors. After an error: prints the response, exits above 0.
curl --silent --show-error --fail-with-body --max-time 10 --retry 2 --request PUT \
  "${HWC_BASE_URL:-http://127.0.0.1:4010}/v1/usg/dcs/corp/member/ming.li?accountType=1" \
  --header "X-Access-Token: ${HWC_TOKEN:-any-token}" \
  --header "Accept-Language: en-US" \
  --header "Content-Type: application/json" \
  --data @- <<'JSON'
{
  "phone": "+8617312349807",
  "country": "chinaPR",
  "name": "李明",
  "title": "Product designer",
  "deptCode": "1",
  "sortLevel": 20,
  "status": 0,
  "vmrId": "912992631"
}
JSON
