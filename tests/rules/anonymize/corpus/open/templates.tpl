=== hang-save
plain: yes
summary: %product% hangs when a page is saved

Hello,

since %version% the page hangs when we save it. It happens in every space, and only with %product%.

```
⟪java.util.concurrent.TimeoutException: Futures timed out after [30 seconds]⟫
	⟪at %plugin%.save.SaveQueue.await(SaveQueue.java:91)⟫
```

Thanks
⟦PERSON:%reporter%⟧

=== colleague-sees
plain: yes
summary: Filter of %product% is empty

The filter is empty after a reload. My colleague ⟦PERSON:%colleague.first%⟧ sees the same on ⟦HOST:%site%⟧, so it is not my browser.

Expected: the filter keeps its value. Actual: it is empty.

=== third-person
summary: Export of %product% shows deleted users

The export shows users that were deleted, for example ⟦PERSON:%third%⟧. She was deleted in May. In %version% she was not in the list.

=== url-issue
plain: yes
summary: Link to an issue is wrong

The link in the panel leads to https://⟦HOST:%site%⟧/browse/⟦ISSUE_KEY:%key%-1182⟧ but the issue has another key: ⟦ISSUE_KEY:%key%-1183⟧.

We found nothing in the log.

=== ip-log
plain: yes
summary: Connection refused

```
%time% ERROR [⟪c.v.sync.Connector⟫] cannot connect to ⟦IP:%ip%⟧:8443
⟪java.net.ConnectException: Connection refused⟫
```

From the command line ⟪curl⟫ works with the same address. Is there a proxy setting for the app?

=== table-nodes
summary: Different results on two nodes

|| Node || Result ||
| ⟦HOST:%host%⟧ | ok |
| ⟦HOST:%host2%⟧ | ⟪HTTP 500⟫ |

Both have ⟪%version%⟫. A restart of the second node does not help.

=== split-mail
summary: Reminder goes to the wrong address

The reminder is sent to ⟦EMAIL:%colleague.mail.a%⟧**⟦EMAIL:%colleague.mail.b%⟧** instead of the address in the profile.

=== mention
plain: yes
summary: Watchers are not copied

When an issue is cloned, the watchers are not copied. <mention:@%colleague%|%colleague.id%> has tested it with version ⟪%version%⟫.

=== link-text
summary: Preview of a link is broken

Open <link:https://⟦HOST:%site%⟧/wiki/spaces/⟦PROJECT_KEY:%key%⟧/overview|our start page> and hover over the first link: the preview is broken. The card is broken as well: <card:https://⟦HOST:%site%⟧/wiki/spaces/⟦PROJECT_KEY:%key%⟧>.

=== expand
summary: Log of the failed import

:::expand Log from ⟦HOST:%host%⟧
```
importing 3 of 18
⟪IllegalArgumentException: unknown field type⟫
user=⟦USERNAME:%reporter.user%⟧ ip=⟦IP:%ip%⟧
```
:::

The import stops at the third record.

=== password
summary: Login of the agent fails

The config is:

```
host=⟦HOST:%host%⟧
user=⟦USERNAME:%reporter.user%⟧
password=⟦SECRET:%password%⟧
```

⟪401 Unauthorized⟫ is returned, but the same password works in the browser.

=== aws
summary: Upload to the bucket is refused

⟪403 AccessDenied⟫ with aws_access_key_id = ⟦SECRET:%aws%⟧. The policy allows s3:PutObject. The key was replaced already.

=== basic-auth
summary: REST call returns an empty list

```
curl -H "Authorization: Basic ⟦SECRET:%basic%⟧" https://⟦HOST:%site%⟧/rest/api/3/field
⟪[]⟫
```

=== phone
summary: Form does not accept phone numbers

The number ⟦PHONE:%phone%⟧ is refused by the form, although it is right. Numbers with a leading zero are accepted. You can call me under this number.

⟦PERSON:%reporter.first%⟧

=== iban
summary: Field for bank accounts cuts the value

⟦IBAN:%iban%⟧ is cut after 20 characters. The card number ⟦CARD:%card%⟧ is not cut.

=== signature
summary: Question about the cloud migration

Can the configuration of %product% be migrated from Data Center to Cloud? We have about 30 configurations.

Best regards
⟦PERSON:%reporter%⟧
⟦ORG:%org%⟧
⟦ADDRESS:%address%⟧
Phone: ⟦PHONE:%phone%⟧

=== quoted
summary: AW: %product% shows an old logo

It still shows the old logo.

> Am 12.02.2026 um 10:14 schrieb ⟦PERSON:%agent%⟧ <⟦EMAIL:%agent.mail%⟧>:
> Hello ⟦PERSON:%reporter.first%⟧, please clear the cache.

=== license
summary: License is shown as expired

The license ⟦LICENSE:%licence%⟧ of %product% is shown as expired, but it is valid until 2027-03-31. The app is still enabled.

=== cloudid
plain: yes
summary: Panel is missing on one site

The panel is missing on one of our sites. cloudId=⟦TENANT_ID:%tenant%⟧. In the console there is ⟪GraphQL error: extension is not installed⟫.

=== jdbc
summary: Migration of the database fails

```
jdbc:mysql://⟦HOST:%host%⟧:3306/⟦DB_NAME:%db%⟧?user=⟦USERNAME:%reporter.user%⟧
⟪java.sql.SQLException: Incorrect string value: '\xF0\x9F\x98\x80' for column 'NAME' at row 1⟫
```

The table uses ⟪utf8⟫ and not ⟪utf8mb4⟫.

=== windows-path
summary: File is locked

C:\Users\⟦USERNAME:%reporter.user%⟧\Downloads\export.csv stays locked after the import: ⟪The process cannot access the file because it is being used by another process⟫.

=== unix-path
summary: ⟪EACCES: permission denied⟫

```
⟪Error: EACCES: permission denied⟫, open '/home/⟦USERNAME:%reporter.user%⟧/.config/agent.json'
    ⟪at Object.openSync (node:fs:573:18)⟫
```

=== company-instance
summary: Data of two customers is mixed up

We are a partner. On the instance of ⟦ORG:%org%⟧ the report shows numbers of another project. After a new calculation it was right again.

=== project-named
summary: Component is not shown

In project ⟦PROJECT:%project%⟧ (⟦PROJECT_KEY:%key%⟧) the component is not shown on the card. In other projects it is.

=== jql
plain: yes
summary: JQL of the gadget is not saved

The gadget forgets this query after a restart:

```
project = ⟦PROJECT_KEY:%key%⟧ AND ⟪status = "In Progress" ORDER BY updated DESC⟫
```

=== list-steps
plain: yes
summary: Wrong total after a sub-task was deleted

- Create a story with two sub-tasks.
  - The first has 3 hours.
  - The second has 4 hours.
- Delete the second sub-task.
- The total is still 7 hours.

Version ⟪%version%⟫ and ⟪%version2%⟫ both have the problem.

=== panel-note
plain: yes
summary: Dialog cannot be closed

:::warning
Only the small dialog is affected.
:::

The dialog cannot be closed with the escape key. The button works. I use ⟪Chrome 142⟫.

=== town
summary: Wrong holiday calendar

Our office in ⟦LOCATION:%town%⟧ has other holidays than the head office. The calendar of %product% has only one list. Can there be two?

=== birth
private: hr-data
summary: Wrong person in the report

The report shows ⟦PERSON:%third%⟧, born ⟦DOB:%dob%⟧, as ill since May. Please remove her, she was dismissed, and her lawyer has complained.

=== customers
private: customer-table
summary: Rows are missing

|| Customer || Mail ||
| ⟦PERSON:%third%⟧ | ⟦EMAIL:%third.mail%⟧ |
| ⟦PERSON:%fourth%⟧ | ⟦EMAIL:%fourth.mail%⟧ |
| ⟦PERSON:%fifth%⟧ | ⟦EMAIL:%fifth.mail%⟧ |
| ⟦PERSON:%sixth%⟧ | ⟦EMAIL:%sixth.mail%⟧ |

=== quarrel
private: narrative
summary: Behaviour of your consultant

⟦PERSON:%third%⟧ told ⟦PERSON:%fourth%⟧ in the workshop that she is not able to use a computer. ⟦PERSON:%fourth.first%⟧ has cried. We want to talk to the superior of ⟦PERSON:%third.last%⟧.

=== screenshot-only
private: media-only
summary: Error

!!Screenshot of ⟦PERSON:%reporter%⟧.png

=== nickname
summary: Column is gone

hi all, the column is gone again after the update to ⟪%version%⟫. ⟦PERSON:%colleague.first.low%⟧ says it was there yesterday.

cheers
⟦PERSON:%reporter.first.low%⟧

=== user-log
summary: Audit log shows the wrong user

```
[%time%] ⟦USERNAME:%colleague.user%⟧ changed field "status" of ⟦ISSUE_KEY:%key%-77⟧
[%time%] ⟦USERNAME:%colleague.user%⟧ changed field "labels" of ⟦ISSUE_KEY:%key%-77⟧
```

Both changes were made by an automation rule and not by a user.

=== json
summary: Webhook payload has no time zone

```json
{
  "user": { "accountId": "⟦ACCOUNT_ID:%account%⟧", "displayName": "⟦PERSON:%colleague%⟧" },
  "⟪timestamp⟫": "2026-01-31T08:00:00"
}
```

=== token-github
summary: Commits are not linked

Token ⟦SECRET:%github%⟧ has the scope ⟪repo⟫, but the app says "⟪missing scope⟫". We will revoke it after the test.

=== german-short
summary: Spalte fehlt nach dem Update

Hallo, nach dem Update auf ⟪%version%⟫ fehlt die Spalte "Status". Viele Grüße, ⟦PERSON:%reporter.first%⟧

=== french-short
summary: La colonne a disparu

Bonjour, depuis la version ⟪%version%⟫ la colonne a disparu. Cordialement, ⟦PERSON:%reporter%⟧

=== question
plain: yes
summary: Does %product% support custom roles?

We want to give a custom role the permission to edit templates. Is that possible, or is it planned? We have not found it in the documentation.

=== crash-id
plain: yes
summary: Crash after opening the settings

The settings page shows "⟪Something went wrong⟫" and an id: 7f3c2a91-5be0-4d1e-8f6a-0c9b8e7d6f5a. Reloading the page does not help. It works for other administrators.

=== mac-ipv6
summary: License server does not recognise the host

The server has the address ⟦IP:%ip6%⟧ and the MAC ⟦MAC:%mac%⟧. After the change of the network card the floating license is refused: ⟪host id mismatch⟫.
