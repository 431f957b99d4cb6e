module example.com/m2m-webhook-receiver

go 1.19
