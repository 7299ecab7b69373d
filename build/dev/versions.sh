# What the scripts pin. Go is the least version that works; Node must be in the range that Vite asks for.
GO_MIN=1.26
NODE_RANGE="20.19 or later in version 20, or 22.12 or later"
WAILS=v2.16.0
STATICCHECK=v0.8.2
VALE=v3.22.0
TAGS=webkit2_41
