PROJECT=0bec5db98280d2d02fd6c00c2de791ce
USER_ID=8a2c3f9579d240820179d51e6caf0001

# Retries transient errors. After an error: prints the response, exits above 0.
# A response with status 200 can have an error_code: then the call failed.
curl --silent --show-error --fail-with-body --max-time 10 --retry 2 --request PUT \
  "${HWC_BASE_URL:-http://127.0.0.1:4010}/v2/$PROJECT/users/$USER_ID" \
  --header "X-Auth-Token: ${HWC_TOKEN:-any-token}" \
  --header "Content-Type: application/json" \
  --data @- <<'JSON'
{
  "description": "Contractor until the end of January",
  "user_email": "ming.li@example.com",
  "account_expires": "2027-01-31T00:00:00Z",
  "disabled": false
}
JSON
