curl --request PUT "$HWC_BASE_URL/v1/usg/dcs/corp/member/status/0" \
  --header "X-Access-Token: $HWC_TOKEN" \
  --header "Content-Type: application/json" \
  --data '["test010"]'
