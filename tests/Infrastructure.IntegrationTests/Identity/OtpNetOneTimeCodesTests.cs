using System.Text;
using AssistantPlatform.Domain.Identity;
using AssistantPlatform.Infrastructure.Identity;
using Microsoft.AspNetCore.DataProtection;

namespace AssistantPlatform.Infrastructure.IntegrationTests.Identity;

internal sealed class OtpNetOneTimeCodesTests
{
    private readonly EphemeralDataProtectionProvider _protection = new();
    private readonly User _ann = User.Register(
        "ann@example.com", null, "hash", new Admission(UserRole.User, IsFounder: false), DateTimeOffset.UnixEpoch);

    private OtpNetOneTimeCodes Codes => new(_protection);

    // RFC 6238, appendix B: the last six of its eight digits.
    [TestCase(59, "287082")]
    [TestCase(1111111109, "081804")]
    [TestCase(1111111111, "050471")]
    [TestCase(1234567890, "005924")]
    [TestCase(2000000000, "279037")]
    [TestCase(20000000000, "353130")]
    public void Computes_what_the_standard_says(long seconds, string code)
    {
        var factor = FactorWith(Encoding.ASCII.GetBytes("12345678901234567890"));

        var step = Codes.StepOf(code, factor, DateTimeOffset.FromUnixTimeSeconds(seconds));

        Assert.That(step, Is.EqualTo(seconds / 30));
    }

    [TestCase(-60, false)]
    [TestCase(-30, true)]
    [TestCase(0, true)]
    [TestCase(30, true)]
    [TestCase(60, false)]
    public void Bears_a_clock_that_is_one_step_off(int secondsLater, bool isAccepted)
    {
        var factor = FactorWith(Encoding.ASCII.GetBytes("12345678901234567890"));

        var step = Codes.StepOf("081804", factor, DateTimeOffset.FromUnixTimeSeconds(1111111109 + secondsLater));

        Assert.That(step, Is.EqualTo(isAccepted ? 1111111109 / 30 : null));
    }

    [TestCase("")]
    [TestCase("ABCD-EFGH-JKLM-NPQR")]
    [TestCase("0818041")]
    [TestCase("81804")]
    public void Finds_no_step_for_what_is_no_code(string code) =>
        Assert.That(Codes.StepOf(code, FactorWith(new byte[20]), DateTimeOffset.UnixEpoch), Is.Null);

    [Test]
    public void Names_account_and_issuer_to_the_app_and_stores_the_secret_sealed()
    {
        var secret = Codes.CreateSecret(_ann);

        Assert.That(secret.Uri, Does.StartWith("otpauth://totp/AssistantPlatform:ann%40example.com?secret=" + secret.Text));
        Assert.That(secret.Text, Has.Length.EqualTo(32));
        Assert.That(secret.Protected, Has.Length.GreaterThan(20));
    }

    private SecondFactor FactorWith(byte[] secret) => SecondFactor.SetUp(
        _ann.Id, _protection.CreateProtector("identity.second_factor", _ann.Id.Value.ToString()).Protect(secret));
}
