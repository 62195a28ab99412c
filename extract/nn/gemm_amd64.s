#include "textflag.h"

// Both kernels keep the whole tile of C in registers: for each step of k they
// load one row of the panel of B, and multiply it by the element of each row
// of A. SI points at rows 0 to 3 of A, R11 at rows 4 to 7.

#define LOAD \
	MOVQ k+0(FP), CX; \
	MOVQ a+8(FP), SI; \
	MOVQ row+16(FP), R9; \
	MOVQ col+24(FP), R12; \
	MOVQ b+32(FP), DI; \
	MOVQ c+40(FP), DX; \
	MOVQ ldc+48(FP), R8; \
	SHLQ $2, R8; \
	SHLQ $2, R9; \
	SHLQ $2, R12; \
	LEAQ (R9)(R9*2), R10

#define ROW512(a, lo, hi) \
	VBROADCASTSS a, Z2; \
	VFMADD231PS Z0, Z2, lo; \
	VFMADD231PS Z1, Z2, hi

#define ADD512(lo, hi) \
	VADDPS (DX), lo, lo; \
	VADDPS 64(DX), hi, hi; \
	VMOVUPS lo, (DX); \
	VMOVUPS hi, 64(DX); \
	ADDQ R8, DX

#define ZERO512(lo, hi) \
	VPXORQ lo, lo, lo; \
	VPXORQ hi, hi, hi

// func kernelAVX512(k int, a *float32, row, col int, b, c *float32, ldc int)
TEXT ·kernelAVX512(SB), NOSPLIT, $0-56
	LOAD
	LEAQ (SI)(R9*4), R11
	ZERO512(Z8, Z9)
	ZERO512(Z10, Z11)
	ZERO512(Z12, Z13)
	ZERO512(Z14, Z15)
	ZERO512(Z16, Z17)
	ZERO512(Z18, Z19)
	ZERO512(Z20, Z21)
	ZERO512(Z22, Z23)

loop512:
	VMOVUPS (DI), Z0
	VMOVUPS 64(DI), Z1
	ROW512((SI), Z8, Z9)
	ROW512((SI)(R9*1), Z10, Z11)
	ROW512((SI)(R9*2), Z12, Z13)
	ROW512((SI)(R10*1), Z14, Z15)
	ROW512((R11), Z16, Z17)
	ROW512((R11)(R9*1), Z18, Z19)
	ROW512((R11)(R9*2), Z20, Z21)
	ROW512((R11)(R10*1), Z22, Z23)
	ADDQ R12, SI
	ADDQ R12, R11
	ADDQ $128, DI
	DECQ CX
	JNZ loop512

	ADD512(Z8, Z9)
	ADD512(Z10, Z11)
	ADD512(Z12, Z13)
	ADD512(Z14, Z15)
	ADD512(Z16, Z17)
	ADD512(Z18, Z19)
	ADD512(Z20, Z21)
	ADD512(Z22, Z23)
	VZEROUPPER
	RET

#define ROW256(a, lo, hi) \
	VBROADCASTSS a, Y2; \
	VFMADD231PS Y0, Y2, lo; \
	VFMADD231PS Y1, Y2, hi

#define ADD256(lo, hi) \
	VADDPS (DX), lo, lo; \
	VADDPS 32(DX), hi, hi; \
	VMOVUPS lo, (DX); \
	VMOVUPS hi, 32(DX); \
	ADDQ R8, DX

#define ZERO256(lo, hi) \
	VXORPS lo, lo, lo; \
	VXORPS hi, hi, hi

// func kernelAVX2(k int, a *float32, row, col int, b, c *float32, ldc int)
TEXT ·kernelAVX2(SB), NOSPLIT, $0-56
	LOAD
	ZERO256(Y8, Y9)
	ZERO256(Y10, Y11)
	ZERO256(Y12, Y13)
	ZERO256(Y14, Y15)

loop256:
	VMOVUPS (DI), Y0
	VMOVUPS 32(DI), Y1
	ROW256((SI), Y8, Y9)
	ROW256((SI)(R9*1), Y10, Y11)
	ROW256((SI)(R9*2), Y12, Y13)
	ROW256((SI)(R10*1), Y14, Y15)
	ADDQ R12, SI
	ADDQ $64, DI
	DECQ CX
	JNZ loop256

	ADD256(Y8, Y9)
	ADD256(Y10, Y11)
	ADD256(Y12, Y13)
	ADD256(Y14, Y15)
	VZEROUPPER
	RET
