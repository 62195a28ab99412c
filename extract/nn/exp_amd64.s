#include "textflag.h"

// TABLE loads the constants of exp2 into Z10 to Z19.
#define TABLE(p) \
	VBROADCASTSS 0(p), Z10; \
	VBROADCASTSS 4(p), Z11; \
	VBROADCASTSS 8(p), Z12; \
	VBROADCASTSS 12(p), Z13; \
	VBROADCASTSS 16(p), Z14; \
	VBROADCASTSS 20(p), Z15; \
	VBROADCASTSS 24(p), Z16; \
	VBROADCASTSS 28(p), Z17; \
	VBROADCASTSS 32(p), Z18; \
	VBROADCASTSS 36(p), Z19

// EXP replaces Z0, times the logarithm of e, by 2 to its power.
#define EXP \
	VMULPS Z17, Z0, Z0; \
	VMAXPS Z18, Z0, Z0; \
	VMINPS Z19, Z0, Z0; \
	VRNDSCALEPS $0, Z0, Z1; \
	VSUBPS Z1, Z0, Z0; \
	VMOVAPS Z10, Z2; \
	VFMADD213PS Z11, Z0, Z2; \
	VFMADD213PS Z12, Z0, Z2; \
	VFMADD213PS Z13, Z0, Z2; \
	VFMADD213PS Z14, Z0, Z2; \
	VFMADD213PS Z15, Z0, Z2; \
	VFMADD213PS Z16, Z0, Z2; \
	VSCALEFPS Z1, Z2, Z0

// func sigmoidsAVX512(v *float32, n int, table *[10]float32)
TEXT ·sigmoidsAVX512(SB), NOSPLIT, $0-24
	MOVQ v+0(FP), SI
	MOVQ n+8(FP), CX
	MOVQ table+16(FP), DX
	TABLE(DX)
	VPXORQ Z3, Z3, Z3

sigmoid:
	VSUBPS (SI), Z3, Z0
	EXP
	VADDPS Z16, Z0, Z0
	VDIVPS Z0, Z16, Z0
	VMOVUPS Z0, (SI)
	ADDQ $64, SI
	SUBQ $16, CX
	JNZ sigmoid
	VZEROUPPER
	RET

// func expsAVX512(v *float32, n int, table *[10]float32, shift float32)
TEXT ·expsAVX512(SB), NOSPLIT, $0-28
	MOVQ v+0(FP), SI
	MOVQ n+8(FP), CX
	MOVQ table+16(FP), DX
	VBROADCASTSS shift+24(FP), Z3
	TABLE(DX)

exponential:
	VMOVUPS (SI), Z0
	VSUBPS Z3, Z0, Z0
	EXP
	VMOVUPS Z0, (SI)
	ADDQ $64, SI
	SUBQ $16, CX
	JNZ exponential
	VZEROUPPER
	RET
