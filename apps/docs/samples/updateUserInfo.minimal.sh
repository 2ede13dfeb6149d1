PROJECT=0bec5db98280d2d02fd6c00c2de791ce
USER_ID=8a2c3f9579d240820179d51e6caf0001

curl --request PUT "$HWC_BASE_URL/v2/$PROJECT/users/$USER_ID" \
  --header "X-Auth-Token: $HWC_TOKEN" \
  --header "Content-Type: application/json" \
  --data '{ "disabled": true }'
