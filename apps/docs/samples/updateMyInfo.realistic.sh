# Retries transient errors. After an error: prints the response, exits above 0.
curl --silent --show-error --fail-with-body --max-time 10 --retry 2 --request PUT \
  "${HWC_BASE_URL:-http://127.0.0.1:4010}/v1/usg/dcs/member" \
  --header "X-Access-Token: ${HWC_TOKEN:-any-token}" \
  --header "Accept-Language: en-US" \
  --header "Content-Type: application/json" \
  --data @- <<'JSON'
{
  "name": "李明",
  "englishName": "Ming Li",
  "title": "Product designer",
  "signature": "Measure twice, cut once."
}
JSON
