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

// SIGMOID replaces Z0 by its sigmoid; Z3 is zero.
#define SIGMOID \
	VSUBPS Z0, Z3, Z0; \
	EXP; \
	VADDPS Z16, Z0, Z0; \
	VDIVPS Z0, Z16, Z0

// func stepAVX512(y, c1, f, r, c0, x, u, gate *float32, cols, n int, table *[10]float32)
TEXT ·stepAVX512(SB), NOSPLIT, $0-88
	MOVQ y+0(FP), DI
	MOVQ c1+8(FP), SI
	MOVQ f+16(FP), R8
	MOVQ r+24(FP), R9
	MOVQ c0+32(FP), R10
	MOVQ x+40(FP), R11
	MOVQ u+48(FP), R12
	MOVQ gate+56(FP), R13
	MOVQ cols+64(FP), BX
	MOVQ n+72(FP), CX
	MOVQ table+80(FP), DX
	TABLE(DX)
	VPXORQ Z3, Z3, Z3
	SHLQ $2, BX            // from row to row of u and of gate
	LEAQ (BX)(BX*2), DX

unit:
	VMOVUPS (R10), Z4
	VMULPS (R13), Z4, Z0
	VADDPS (R12)(BX*1), Z0, Z0
	VADDPS (R13)(BX*2), Z0, Z0
	SIGMOID
	VMOVAPS Z0, Z5
	VMOVUPS Z5, (R8)
	VMULPS (R13)(BX*1), Z4, Z0
	VADDPS (R12)(BX*2), Z0, Z0
	VADDPS (R13)(DX*1), Z0, Z0
	SIGMOID
	VMOVUPS Z0, (R9)
	VMOVUPS (R12), Z7
	VSUBPS Z7, Z4, Z4
	VMULPS Z5, Z4, Z4
	VADDPS Z7, Z4, Z4
	VMOVUPS Z4, (SI)
	VMOVUPS (R11), Z7
	VSUBPS Z7, Z4, Z4
	VMULPS Z0, Z4, Z4
	VADDPS Z7, Z4, Z4
	VMOVUPS Z4, (DI)
	ADDQ $64, DI
	ADDQ $64, SI
	ADDQ $64, R8
	ADDQ $64, R9
	ADDQ $64, R10
	ADDQ $64, R11
	ADDQ $64, R12
	ADDQ $64, R13
	SUBQ $16, CX
	JNZ unit
	VZEROUPPER
	RET
