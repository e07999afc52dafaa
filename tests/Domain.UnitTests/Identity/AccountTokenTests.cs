using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Identity;

namespace AssistantPlatform.Domain.UnitTests.Identity;

internal sealed class AccountTokenTests
{
    private static readonly DateTimeOffset Now = DateTimeOffset.UnixEpoch;

    [TestCase(TokenPurpose.ResetPassword, 60)]
    [TestCase(TokenPurpose.VerifyEmail, 24 * 60)]
    public void Lives_for_a_while(TokenPurpose purpose, int minutes)
    {
        var token = AccountToken.Issue([1], TypedId.New<UserId>(), purpose, isMailed: true, Now);

        Assert.That(token.IsLive(Now.AddMinutes(minutes).AddTicks(-1)), Is.True);
        Assert.That(token.IsLive(Now.AddMinutes(minutes)), Is.False);
    }
}
