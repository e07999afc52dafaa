using AssistantPlatform.Domain.Identity;

namespace AssistantPlatform.Domain.UnitTests.Identity;

internal sealed class AdmissionTests
{
    [Test]
    public void Makes_the_first_administrator_and_everybody_else_a_user()
    {
        var first = Admission.Uninvited(isOpen: true, isFirst: true).Value;
        var second = Admission.Uninvited(isOpen: true, isFirst: false).Value;

        Assert.That(first, Is.EqualTo(new Admission(UserRole.Administrator, IsFounder: true)));
        Assert.That(second, Is.EqualTo(new Admission(UserRole.User, IsFounder: false)));
    }

    [Test]
    public void Lets_nobody_in_uninvited_while_registration_is_closed([Values] bool isFirst) => Assert.That(
        Admission.Uninvited(isOpen: false, isFirst).Error, Is.EqualTo(UserErrors.RegistrationClosed));
}
