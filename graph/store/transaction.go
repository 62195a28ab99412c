package store

import (
	"context"
	"maps"
	"slices"

	hidalgo "github.com/hidal-go/hidalgo/kv"
	"go.etcd.io/bbolt"
)

// A transaction is what several steps of Cayley write. It holds all of it until
// flush, which writes in the order of keys: bbolt splits pages only when it
// commits, and until then a key moves all those behind it on a page of any
// size.
type transaction struct {
	tx      *bbolt.Tx
	written map[string]map[string]hidalgo.Value // by bucket and key; nil for a key that is deleted
}

// flush writes all that was written.
func (t *transaction) flush() error {
	for _, name := range slices.Sorted(maps.Keys(t.written)) {
		bucket, err := t.tx.CreateBucketIfNotExists([]byte(name))
		if err != nil {
			return err
		}
		written := t.written[name]
		for _, key := range slices.Sorted(maps.Keys(written)) {
			if value := written[key]; value != nil {
				err = bucket.Put([]byte(key), value)
			} else {
				err = bucket.Delete([]byte(key))
			}
			if err != nil {
				return err
			}
		}
	}
	return nil
}

// Get implements hidalgo.Tx. Every key of Cayley has a bucket and a name.
func (t *transaction) Get(ctx context.Context, key hidalgo.Key) (hidalgo.Value, error) {
	values, err := t.GetBatch(ctx, []hidalgo.Key{key})
	if values[0] == nil && err == nil {
		err = hidalgo.ErrNotFound
	}
	return values[0], err
}

// GetBatch implements hidalgo.Tx. A value is nil for a key that is not there.
func (t *transaction) GetBatch(_ context.Context, keys []hidalgo.Key) ([]hidalgo.Value, error) {
	values := make([]hidalgo.Value, len(keys))
	for i, key := range keys {
		value, ok := t.written[string(key[0])][string(key[1])]
		if bucket := t.tx.Bucket(key[0]); !ok && bucket != nil {
			value = bucket.Get(key[1])
		}
		values[i] = value
	}
	return values, nil
}

// Put implements hidalgo.Tx.
func (t *transaction) Put(_ context.Context, key hidalgo.Key, value hidalgo.Value) error {
	bucket := t.written[string(key[0])]
	if bucket == nil {
		bucket = map[string]hidalgo.Value{}
		t.written[string(key[0])] = bucket
	}
	bucket[string(key[1])] = value
	return nil
}

// Del implements hidalgo.Tx.
func (t *transaction) Del(ctx context.Context, key hidalgo.Key) error { return t.Put(ctx, key, nil) }

// Scan implements hidalgo.Tx. Cayley never scans while it writes.
func (t *transaction) Scan(context.Context, ...hidalgo.IteratorOption) hidalgo.Iterator {
	panic("a scan of what is being written")
}

// Commit and Close implement hidalgo.Tx; atomically ends the transaction.
func (t *transaction) Commit(context.Context) error { return nil }
func (t *transaction) Close() error                 { return nil }
