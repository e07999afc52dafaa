using AssistantPlatform.Domain.Common;
using Microsoft.EntityFrameworkCore;
using NetArchTest.Rules;

namespace AssistantPlatform.Architecture.Tests;

internal sealed class LayerTests
{
    private static readonly string[] Technology =
    [
        "Npgsql", "Microsoft.SemanticKernel", "Microsoft.Extensions.AI", "Microsoft.AspNetCore", "StackExchange.Redis",
        "MailKit", "MimeKit",
    ];

    [Test]
    public void The_domain_sees_only_the_class_library_and_the_notification_of_its_mediator()
    {
        var rule = Types.InAssembly(Platform.Domain).That().ResideInNamespace(Platform.Root).Should()
            .OnlyHaveDependenciesOn("System", "Microsoft.CodeAnalysis", "MediatR.INotification", $"{Platform.Root}.Domain");

        Assert.That(rule.Offenders(), Is.Empty);
    }

    [Test]
    public void The_application_sees_no_technology()
    {
        var rule = Types.InAssembly(Platform.Application).ShouldNot()
            .HaveDependencyOnAny([.. Technology, $"{Platform.Root}.Infrastructure", $"{Platform.Root}.Api"]);

        Assert.That(rule.Offenders(), Is.Empty);
    }

    [Test]
    public void The_infrastructure_does_not_see_the_api()
    {
        var rule = Types.InAssembly(Platform.Infrastructure).ShouldNot().HaveDependencyOn($"{Platform.Root}.Api");

        Assert.That(rule.Offenders(), Is.Empty);
    }

    [Test]
    public void The_api_reaches_data_only_through_use_cases()
    {
        var rule = Types.InAssembly(Platform.Api).ShouldNot()
            .HaveDependencyOnAny([typeof(DbContext).Namespace!, .. Persistent.Names]);

        Assert.That(rule.Offenders(), Is.Empty);
    }

    [Test]
    public void Every_aggregate_can_be_loaded_only_by_the_database()
    {
        var offenders = Platform.Written
            .Where(type => type.IsSubclassOf(typeof(AggregateRoot)))
            .Where(type => type.GetConstructors().Length > 0 || Persistent.PrivateConstructorOf(type) is not { IsPrivate: true });

        Assert.That(offenders, Is.Empty);
    }
}
