curl --request PUT "$HWC_BASE_URL/v1/usg/dcs/corp/member/3e48b79b660e403cb5e0208f7be83961" \
  --header "X-Access-Token: $HWC_TOKEN" \
  --header "Content-Type: application/json" \
  --data '{ "email": "ming.li@example.com", "status": 0 }'
