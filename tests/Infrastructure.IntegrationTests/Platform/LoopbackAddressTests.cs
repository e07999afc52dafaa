using AssistantPlatform.Infrastructure.Platform;

namespace AssistantPlatform.Infrastructure.IntegrationTests.Platform;

internal sealed class LoopbackAddressTests
{
    [TestCase("http://127.0.0.1:8080", true)]
    [TestCase("http://127.1.2.3:8080", true)]
    [TestCase("https://[::1]:8443", true)]
    [TestCase("http://LocalHost:8080", true)]
    [TestCase("http://0.0.0.0:8080", false)]
    [TestCase("http://[::]:8080", false)]
    [TestCase("http://*:8080", false)]
    [TestCase("http://+:8080", false)]
    [TestCase("http://192.168.1.10:8080", false)]
    [TestCase("http://assistant.example:8080", false)]
    public void Is_one_that_nobody_reaches_from_another_machine(string address, bool expected) =>
        Assert.That(LoopbackAddress.Is(address), Is.EqualTo(expected));
}
