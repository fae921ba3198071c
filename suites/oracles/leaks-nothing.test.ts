import { describe, expect, it } from 'vitest'
import { answeredWith, targetWith, unanswered } from './exchange-kit.ts'
import type { Told } from './exchange-kit.ts'
import { leaksNothing } from './leaks-nothing.ts'

const target = targetWith({ full: 'k3y-of-the-full-one', reader: 'k3y-of-the-reader' })
const reply = (body: string, told: Told = {}) => leaksNothing(answeredWith(500, { body, ...told }), target)
const leak = (direction: string) =>
  expect.objectContaining({ kind: 'broken', oracle: 'leaks-nothing', direction })

describe('a reply leaks', () => {
  it('a stack trace whose tabs are escaped, and a path whose slashes are', () => {
    const traced = { error: 'gone', trace: 'NullPointerException\n\tat com.desk.Users.save(Users.java:81)' }
    const body = JSON.stringify(traced)
    expect(reply(body, { json: traced })).toEqual(leak('stack-trace'))
    const path = '{"file":"\\/var\\/lib\\/desk\\/users.db"}'
    expect(reply(path, { json: JSON.parse(path) })).toEqual(leak('file-path'))
    const quiet = { says: 'Look\tat the manual' }
    expect(reply(JSON.stringify(quiet), { json: quiet })).toEqual({ kind: 'holds' })
  })

  it.each([
    '{"error":"could not connect to mysql://desk:hunter22@db.internal:3306/desk"}',
    'redis://:x@h and postgresql+psycopg://desk:hunter22@10.0.0.3/desk',
  ])('the address of a database with the password to it: %s', body => {
    expect(reply(body)).toEqual(leak('password'))
  })

  it.each([
    'TypeError: x is not a function\n    at save (/srv/app/users.js:12:5)',
    '{"trace":"at Object.<anonymous> (users.js:12:5)"}',
    'Traceback (most recent call last):\n  File "users.py"',
    'at com.desk.Users.save(Users.java:81)',
    '#0 /site/index.php(12): save()',
    'Stack trace: here it comes',
  ])('a stack trace: %s', body => {
    expect(reply(body)).toEqual(leak('stack-trace'))
  })

  it.each([
    'SQLSTATE[23000]: Integrity constraint violation',
    'You have an error in your SQL syntax',
    'ORA-00942: table or view does not exist',
    'near "FROM": syntax error',
    'select id from users where id = 1',
    'INSERT INTO users VALUES (1)',
    'UPDATE users SET name = 1',
    'duplicate key value violates unique constraint',
    'PG::UniqueViolationError',
    "Duplicate entry 'ann' for key",
  ])('words of a database: %s', body => {
    expect(reply(body)).toEqual(leak('sql'))
  })

  it.each([
    '{"file":"/var/lib/desk/users.db"}',
    'open /etc/desk/desk.conf failed',
    '"/home/www/desk/a"',
    'Warning in <b>/var/www/desk/users.php</b>',
    '"C:\\\\desk\\\\users.cs"',
  ])('a path of the server: %s', body => {
    expect(reply(body)).toEqual(leak('file-path'))
  })

  it.each([
    '{"password":"hunter22"}',
    '{"user_password" : "hunter22"}',
    '{"initialPassword":"hunter22"}',
    '{"tempPassword":"hunter22"}',
    '{"apiKey":"abcdef"}',
    '{"access_token":"abcdef"}',
    `{"hash":"$2b$10$${'a'.repeat(53)}"}`,
  ])('a password, where the request was accepted: %s', body => {
    expect(leaksNothing(answeredWith(200, { body }), target)).toEqual(leak('password'))
    expect(leaksNothing(answeredWith(299, { body }), target)).toEqual(leak('password'))
    expect(leaksNothing(answeredWith(422, { body }), target)).toEqual({ kind: 'holds' })
  })

  it.each([
    String.raw`{"message":"Could not save {\"id\":7,\"email\":\"jo@example.com\",\"password\":\"hunter22\"}"}`,
    '{"error":"invalid","record":{"id":7,"sip_password":"hunter22"}}',
  ])('a record with its password, although the request was refused: %s', body => {
    expect(leaksNothing(answeredWith(422, { body }), target)).toEqual(leak('password'))
  })

  it('in a header as well as in the body', () => {
    expect(reply('', { headers: { 'x-debug': '/var/www/desk/users.php' } })).toEqual(leak('file-path'))
  })

  it('the credential of the caller or of somebody else', () => {
    expect(reply('{"you":"k3y-of-the-full-one"}')).toMatchObject({
      direction: 'credential',
      observed: "the reply holds the caller's own credential",
    })
    expect(reply('{"you":"k3y-of-the-reader"}')).toMatchObject({
      direction: 'credential',
      observed: 'the reply holds a credential of somebody else',
    })
  })

  it('no credential that was sent in the address, where none belongs', () => {
    const body = '{"path":"/users?apiKey=k3y-of-the-full-one"}'
    const caller = { kind: 'forged', forgery: 'unknown-beside-genuine', from: 'full' } as const
    expect(reply(body, { caller })).toEqual({ kind: 'holds' })
    expect(reply(body, { caller: { ...caller, forgery: 'extended' } })).toEqual(leak('credential'))
    expect(reply('{"of":"k3y-of-the-reader"}', { caller })).toEqual(leak('credential'))
  })

  it('beside something of the kind that the request carried itself', () => {
    const body = '{"note":"/var/log/mine.log","file":"/var/log/theirs.log"}'
    expect(reply(body, { sent: '{"note":"/var/log/mine.log"}' })).toEqual(leak('file-path'))
  })
})

describe('a reply leaks nothing', () => {
  it.each([
    '{"avatar":"/avatars/1.png","next":"/users?page=2"}',
    '{"message":"select a user where you like"}',
    '<a href="/about/us.html">About us</a>',
    '{"says":"look at (12) things"}',
    '{"id":7,"errors":{"password":"required"}}',
    '{"errors":{"email":"invalid","password":"required"}}',
  ])('by %s', body => {
    expect(reply(body)).toEqual({ kind: 'holds' })
  })

  it.each([
    '{"password":"*******","secret":""}',
    '{"newPassword":"https://desk.example/password/new"}',
    '{"resetPassword":"/password/reset","hasPassword":"always"}',
    '{"docs":"https://desk.example:8080/users/@me","as":"sip://ann@desk.example:5060"}',
    '{"password":null}',
    '{"secret":"is too short"}',
    '{"secret":"short"}',
    '{"id":7,"registration_password":"••••••••"}',
    '{"id":7,"password":"########"}',
    '{"id":7,"api_key":"[FILTERED]"}',
    '{"id":7,"password":"<redacted>"}',
    '{"id":7,"access_token":"xxxx-xxxx-xxxx"}',
  ])('by %s, where the request was accepted', body => {
    expect(leaksNothing(answeredWith(200, { body }), target)).toEqual({ kind: 'holds' })
  })

  it('when it echoes what was sent, in the body, in a form or in the path', () => {
    const body = '{"note":"/var/log/mine.log"}'
    expect(reply(body, { sent: '{"note":"/var/log/mine.log"}' })).toEqual({ kind: 'holds' })
    expect(reply(body, { sent: 'note=%2Fvar%2Flog%2Fmine.log' })).toEqual({ kind: 'holds' })
    expect(reply(body, { path: '/notes?note=%2Fvar%2Flog%2Fmine.log' })).toEqual({ kind: 'holds' })
    expect(reply(body, { sent: 'note=%zz/var/log/mine.log' })).toEqual({ kind: 'holds' })
  })

  it('by a short word that happens to be a password', () => {
    expect(
      leaksNothing(answeredWith(200, { body: '{"status":"secret1"}' }), targetWith({ full: 'secret1' })),
    ).toEqual({
      kind: 'holds',
    })
  })

  it('is not asked where none came', () => {
    expect(leaksNothing(unanswered('cut'), target)).toBeUndefined()
  })
})

describe('a secret beside a mask', () => {
  it.each([
    '{"id":7,"password":"••••••••","api_key":"k2j3h4k2"}',
    '{"id":7,"password":"[k2j]3h4"}',
    '{"id":7,"password":"****3h4k"}',
  ])('is a leak: %s', body => {
    expect(leaksNothing(answeredWith(200, { body }), target)).toEqual(leak('password'))
    expect(leaksNothing(answeredWith(400, { body }), target)).toEqual(leak('password'))
  })
})
