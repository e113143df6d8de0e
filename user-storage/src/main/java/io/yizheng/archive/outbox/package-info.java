/** Messages that go out once what they tell of stands, whoever takes them and however long that needs. */
package io.yizheng.archive.outbox;
