using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Identity;

namespace AssistantPlatform.Domain.UnitTests.Identity;

internal sealed class NotificationTests
{
    private static readonly DateTimeOffset Now = DateTimeOffset.UnixEpoch;

    [Test]
    public void Knows_when_it_was_read_first()
    {
        var notification = Notification.Of(TypedId.New<UserId>(), "tests.kind", "Title", "Body", "/chat", Now);
        Assert.That(notification.ReadAt, Is.Null);

        notification.Read(Now.AddHours(1));
        notification.Read(Now.AddHours(2));

        Assert.That(notification.ReadAt, Is.EqualTo(Now.AddHours(1)));
    }
}
