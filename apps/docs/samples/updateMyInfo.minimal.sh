curl --request PUT "$HWC_BASE_URL/v1/usg/dcs/member" \
  --header "X-Access-Token: $HWC_TOKEN" \
  --header "Content-Type: application/json" \
  --data '{ "name": "user8001" }'
