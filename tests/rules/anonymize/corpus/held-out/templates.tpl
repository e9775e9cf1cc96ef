=== slow-board
plain: yes
summary: Board of %product% is slow with many swimlanes

Good afternoon,

with more than 40 swimlanes the board takes about 20 seconds to open. The profiler shows that most of the time is spent in <code:⟪layout()⟫>. With ⟪%version2%⟫ it took 3 seconds.

Regards,
⟦PERSON:%reporter%⟧

=== ssl-host
plain: yes
summary: ⟪ERR_CERT_COMMON_NAME_INVALID⟫ in the preview

The preview loads an image from ⟦HOST:%host%⟧ and the browser refuses it: ⟪net::ERR_CERT_COMMON_NAME_INVALID⟫. The rest of the page is fine.

=== owner-field
summary: Field "Owner" loses its value

After a bulk change the field "Owner" is empty. Before, it had the value ⟦PERSON:%third%⟧ on all rows.

=== whoami
summary: Session belongs to somebody else

```
GET /rest/api/3/myself
{"emailAddress":"⟦EMAIL:%colleague.mail%⟧","timeZone":"⟪Europe/Berlin⟫"}
```

I am logged in as ⟦EMAIL:%reporter.mail%⟧ but the answer shows ⟦PERSON:%colleague.last%⟧.

=== python-client
plain: yes
summary: Client library raises ⟪JSONDecodeError⟫

```python
⟪json.decoder.JSONDecodeError: Expecting value: line 1 column 1 (char 0)⟫
  File "/opt/client/api.py", line 118, in get
```

The body of the answer is empty, the status is ⟪204⟫. The client should not parse it.

=== from-to
summary: Mail handler takes the wrong sender

```
From: ⟦PERSON:%third%⟧ <⟦EMAIL:%third.mail%⟧>
To: ⟦EMAIL:%agent.mail%⟧
Received: from ⟦HOST:%host%⟧ ([⟦IP:%ip%⟧])
⟪Content-Type: multipart/alternative⟫
```

The handler uses the address in "To" as the reporter.

=== split-name
summary: Card shows half of the name

The card shows only half of the name: ⟦PERSON:%colleague.first%⟧ ~~⟦PERSON:%colleague.last%⟧~~ is shown as ⟦PERSON:%colleague.first%⟧.

=== slack-token
summary: Notifications are not delivered to the channel

The bot token is ⟦SECRET:%slack%⟧ (revoked). The answer is ⟪{"ok":false,"error":"channel_not_found"}⟫.

=== env-block
summary: Variable is ignored

```sh
export APP_URL=https://⟦HOST:%site%⟧
export APP_SECRET="⟦SECRET:%password%⟧"
⟪export APP_TIMEOUT=30⟫
```

APP_TIMEOUT is ignored, the timeout is still 10 seconds.

=== dn
summary: User is not found in the directory

```
uid=⟦USERNAME:%reporter.user%⟧,ou=people,o=⟦ORG:%org.short%⟧
⟪LDAP: error code 32 - No Such Object⟫
```

=== status-lozenge
summary: Status is shown in the wrong colour

<status:Waiting for ⟦ORG:%org.short%⟧> is grey, and it should be blue. The built-in statuses are right.

=== numbered
plain: yes
summary: Wrong order after drag and drop

1. Open a list with more than 50 entries.
2. Drag the last entry to the top.
3. Reload the page.

The entry is at position 51 and not at the top. There is no error in the console. ⟪%version%⟫

=== decimal
plain: yes
summary: Average is rounded to whole numbers

The average of 2 and 3 is shown as 2. It should be 2.5. In the exported file the value is right.

=== support-case
summary: Case ⟦ISSUE_KEY:%key%-2093⟧: no answer from the service

Our internal case is ⟦ISSUE_KEY:%key%-2093⟧. The service answers with ⟪503 Service Unavailable⟫ every night between 2 and 3 o'clock. ⟦PERSON:%colleague%⟧ has the logs.

=== node-crash
plain: yes
summary: Process ends with ⟪SIGSEGV⟫

The process ends without a message. ⟪dmesg⟫ says:

```
⟪node[31337]: segfault at 0 ip 0000000000a1b2c3 sp 00007ffc0d1e2f30 error 4⟫
```

It happens only with large files. The machine has 16 GB of memory.

=== department
summary: Two teams see each other's plans

The team "⟦PROJECT:%project%⟧" sees the plans of other teams. The group is ⟦PROJECT_KEY:%key%⟧-USERS.

=== contact-block
summary: Renewal of the subscription

We want to renew %product% for one more year.

⟦PERSON:%reporter%⟧ · ⟦ORG:%org%⟧ · ⟦LOCATION:%town%⟧
Mobile ⟦PHONE:%phone%⟧ · ⟦EMAIL:%reporter.mail%⟧

=== dotted-user
summary: Name is shown instead of the avatar

The avatar is missing and the text ⟦USERNAME:%colleague.user%⟧ is shown. The user was renamed from ⟦USERNAME:%third.user%⟧ last week.

=== dismissed
private: hr-data
summary: Remove an entry

The entry about the warning of ⟦PERSON:%third%⟧ (personnel number ⟦NUMBER:%number%⟧, born on ⟦DOB:%dob%⟧) must be removed. The works council has asked for it.

=== members
private: customer-table
summary: Members without a card

- ⟦PERSON:%third%⟧, ⟦PHONE:%phone%⟧
- ⟦PERSON:%fourth%⟧, ⟦PHONE:%phone2%⟧
- ⟦PERSON:%fifth%⟧, moved to ⟦LOCATION:%town%⟧
- ⟦PERSON:%sixth%⟧, has died

=== gossip
private: narrative
summary: Not a technical problem

⟦PERSON:%third%⟧ and ⟦PERSON:%fourth%⟧ do not talk to each other any more since the meeting, and ⟦PERSON:%fifth.first%⟧ wants to leave the team. Could ⟦PERSON:%agent.first%⟧ please talk to them?

=== jsessionid
plain: yes
summary: User is logged out after a click on "Save"

```
Cookie: JSESSIONID=⟦SECRET:%session%⟧
⟪Set-Cookie: JSESSIONID=""; Max-Age=0⟫
```

The session is deleted by the answer. It happens only behind the load balancer.

=== spanish-short
summary: No se guarda el formulario

Hola, el formulario no se guarda en la versión ⟪%version%⟫. Saludos, ⟦PERSON:%reporter.first%⟧

=== polish-short
summary: Brak kolumny po aktualizacji

Dzień dobry, po aktualizacji do ⟪%version%⟫ brakuje kolumny. Pozdrawiam, ⟦PERSON:%reporter%⟧

=== css-overlap
plain: yes
summary: Buttons overlap on small screens

On screens with less than 400 pixels the buttons "Cancel" and "Save" overlap. The class <code:⟪.footer-actions⟫> has a fixed height. The same page on a tablet is fine.

=== timezone
plain: yes
summary: Reminder comes one hour too late after the clock change

Since the clocks were changed the reminder comes one hour too late. The time in the settings is right. I guess that the offset is saved and not the zone (⟪+01:00⟫ in the table).

=== plugin-conflict
plain: yes
summary: Conflict with another app

When another app adds a panel to the same page, ours is empty. The console says:

```
⟪Uncaught TypeError: define is not a function⟫
    ⟪at batch.js?locale=en-US:1:204⟫
```
