# What the scripts pin. Go and Node are the least versions that work.
GO_MIN=1.26
NODE_MIN=20.19
WAILS=v2.16.0
STATICCHECK=v0.8.2
TAGS=webkit2_41
