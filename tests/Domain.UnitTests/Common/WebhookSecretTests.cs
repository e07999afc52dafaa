using AssistantPlatform.Domain.Common;

namespace AssistantPlatform.Domain.UnitTests.Common;

internal sealed class WebhookSecretTests
{
    [Test]
    public void Is_the_text_of_32_random_bytes()
    {
        var secret = WebhookSecret.New();

        Assert.That(secret, Does.StartWith("whsec_"));
        Assert.That(Convert.FromBase64String(secret["whsec_".Length..]), Has.Length.EqualTo(32));
        Assert.That(WebhookSecret.New(), Is.Not.EqualTo(secret));
    }

    /// <summary>The example of the specification.</summary>
    [Test]
    public void Signs_as_standard_webhooks_say()
    {
        var signature = WebhookSecret.Sign(
            "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
            "msg_p5jXN8AQM9LWM0D4loKWxJek",
            DateTimeOffset.FromUnixTimeSeconds(1614265330),
            """{"test": 2432232314}""");

        Assert.That(signature, Is.EqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="));
    }
}
